CREATE TABLE `sampleSheets` (
	`sampleId` text NOT NULL,
	`evaluatorId` text NOT NULL,
	`status` text NOT NULL,
	`scores` text NOT NULL,
	`overallToApplicant` text DEFAULT '' NOT NULL,
	`overallToManagers` text DEFAULT '' NOT NULL,
	`confidence` text,
	`fieldOrigins` text DEFAULT '{}' NOT NULL,
	`revision` integer NOT NULL,
	`savedAt` integer NOT NULL,
	`submittedAt` integer,
	CONSTRAINT `sampleSheets_pk` PRIMARY KEY(`sampleId`, `evaluatorId`),
	CONSTRAINT `fk_sampleSheets_sampleId_samples_id_fk` FOREIGN KEY (`sampleId`) REFERENCES `samples`(`id`),
	CONSTRAINT `fk_sampleSheets_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`)
);
--> statement-breakpoint
CREATE TABLE `samples` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`title` text NOT NULL,
	`form` text NOT NULL,
	`answers` text NOT NULL,
	`anchor` text DEFAULT '{}' NOT NULL,
	`createdAt` integer NOT NULL,
	`removedAt` integer,
	CONSTRAINT `fk_samples_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
ALTER TABLE `calls` ADD `samplesShownAt` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `samplesExcusedAt` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `samplesExcuse` text;--> statement-breakpoint
CREATE INDEX `sample_sheets_by_evaluator` ON `sampleSheets` (`evaluatorId`);--> statement-breakpoint
CREATE INDEX `samples_by_call` ON `samples` (`callId`);