CREATE TABLE `remedies` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL,
	`submissionId` text NOT NULL,
	`text` text NOT NULL,
	`questions` text NOT NULL,
	`until` integer NOT NULL,
	`askedAt` integer NOT NULL,
	`askedBy` text NOT NULL,
	`answerId` text,
	`endedAt` integer,
	`ending` text,
	CONSTRAINT `fk_remedies_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE INDEX `remedies_by_application` ON `remedies` (`applicationId`,`askedAt`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_remedy_at_a_time` ON `remedies` (`applicationId`) WHERE "endedAt" is null;