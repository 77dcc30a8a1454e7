CREATE TABLE `conflictSteps` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`evaluatorId` text NOT NULL,
	`applicationId` text NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`state` text NOT NULL,
	`source` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY,
	`applicationId` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_objections_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `statedNames` (
	`applicationId` text PRIMARY KEY,
	`team` text DEFAULT '' NOT NULL,
	`investors` text DEFAULT '' NOT NULL,
	CONSTRAINT `fk_statedNames_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `ties` (
	`id` text PRIMARY KEY,
	`programmeId` text NOT NULL,
	`accountId` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`saidBy` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `fk_ties_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`),
	CONSTRAINT `fk_ties_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
ALTER TABLE `conflicts` RENAME COLUMN `dismissedAt` TO `decidedAt`;--> statement-breakpoint
ALTER TABLE `conflicts` RENAME COLUMN `dismissedBy` TO `decidedBy`;--> statement-breakpoint
ALTER TABLE `conflicts` RENAME COLUMN `dismissal` TO `decision`;--> statement-breakpoint
ALTER TABLE `calls` ADD `applicantConflicts` text DEFAULT 'to-check' NOT NULL;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `state` text DEFAULT 'conflict' NOT NULL;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `evidence` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE `conflicts` SET `state` = iif(`decidedAt` IS NULL, 'conflict', 'none'), `evidence` = iif(`source` IN ('declared', 'manager'), '[]', json_array(json_object('source', `source`, 'sure', json('true'), 'evaluator', '', 'application', '')));--> statement-breakpoint
INSERT INTO `conflictSteps` (`evaluatorId`, `applicationId`, `at`, `state`, `source`, `reason`) SELECT `evaluatorId`, `applicationId`, `at`, 'conflict', `source`, `reason` FROM `conflicts`;--> statement-breakpoint
INSERT INTO `conflictSteps` (`evaluatorId`, `applicationId`, `at`, `by`, `state`, `source`, `reason`) SELECT `evaluatorId`, `applicationId`, `decidedAt`, `decidedBy`, 'none', 'manager', coalesce(`decision`, '') FROM `conflicts` WHERE `decidedAt` IS NOT NULL;--> statement-breakpoint
INSERT OR IGNORE INTO `statedNames` (`applicationId`, `team`) SELECT a.`id`, json_extract(s.`answers`, '$."' || json_extract(q.`value`, '$.id') || '"') FROM `applications` a JOIN `submissions` s ON s.`id` = a.`submissionId` JOIN `formVersions` f ON f.`id` = s.`formVersionId`, json_each(f.`definition`, '$.sections') part, json_each(part.`value`, '$.questions') q WHERE json_extract(q.`value`, '$.fact') = 'team' AND json_type(s.`answers`, '$."' || json_extract(q.`value`, '$.id') || '"') = 'text';--> statement-breakpoint
ALTER TABLE `conflicts` ADD `changedAt` integer;--> statement-breakpoint
ALTER TABLE `conflicts` ADD `heldAssignment` text;--> statement-breakpoint
CREATE INDEX `conflict_steps_by_pair` ON `conflictSteps` (`evaluatorId`,`applicationId`);--> statement-breakpoint
CREATE INDEX `conflicts_by_state` ON `conflicts` (`state`,`evaluatorId`);--> statement-breakpoint
CREATE INDEX `objections_by_application` ON `objections` (`applicationId`);--> statement-breakpoint
CREATE INDEX `ties_by_person` ON `ties` (`accountId`,`programmeId`);