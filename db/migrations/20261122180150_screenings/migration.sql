CREATE TABLE `screenings` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL,
	`questionId` text NOT NULL,
	`attachmentId` text DEFAULT '' NOT NULL,
	`content` text NOT NULL,
	`namings` text NOT NULL,
	`screenedAt` integer NOT NULL,
	`decision` text,
	`reason` text DEFAULT '' NOT NULL,
	`decidedAt` integer,
	`decidedBy` text,
	CONSTRAINT `fk_screenings_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `one_screening_a_part` UNIQUE(`applicationId`,`questionId`,`attachmentId`)
);
--> statement-breakpoint
ALTER TABLE `applications` ADD `screenedAs` text;--> statement-breakpoint
CREATE INDEX `screenings_by_call` ON `screenings` (`callId`);