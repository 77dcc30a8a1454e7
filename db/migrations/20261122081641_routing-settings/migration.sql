CREATE TABLE `preferences` (
	`evaluatorId` text NOT NULL,
	`applicationId` text NOT NULL,
	`preference` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `preferences_pk` PRIMARY KEY(`evaluatorId`, `applicationId`),
	CONSTRAINT `fk_preferences_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`),
	CONSTRAINT `fk_preferences_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
ALTER TABLE `calls` ADD `routing` text DEFAULT '{"kinds":[],"oneOfACountry":false,"preferences":false,"crossTopics":0,"silenceDays":7}' NOT NULL;--> statement-breakpoint
CREATE INDEX `preferences_by_application` ON `preferences` (`applicationId`);