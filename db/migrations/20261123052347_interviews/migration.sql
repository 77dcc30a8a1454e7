CREATE TABLE `interviews` (
	`applicationId` text PRIMARY KEY,
	`callId` text NOT NULL,
	`at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text NOT NULL,
	`prepare` text NOT NULL,
	`invitedAt` integer NOT NULL,
	`invitedBy` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`cancelledAt` integer,
	CONSTRAINT `fk_interviews_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE INDEX `interviews_by_call` ON `interviews` (`callId`,`at`);