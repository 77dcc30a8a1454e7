CREATE TABLE `auditAnchors` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`at` integer NOT NULL,
	`entryId` integer NOT NULL,
	`lines` integer NOT NULL,
	`hash` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consentTexts` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`scope` text DEFAULT '' NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`asksFrom` integer NOT NULL,
	`publishedAt` integer NOT NULL,
	`publishedBy` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`textId` text NOT NULL,
	`at` integer NOT NULL,
	`locale` text NOT NULL,
	`withdrawnAt` integer,
	CONSTRAINT `fk_consents_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`),
	CONSTRAINT `fk_consents_textId_consentTexts_id_fk` FOREIGN KEY (`textId`) REFERENCES `consentTexts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `erasureRequests` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`askedAt` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`outcome` text,
	`answer` text DEFAULT '' NOT NULL,
	`answeredAt` integer,
	`answeredBy` text,
	CONSTRAINT `fk_erasureRequests_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY,
	`accountId` text,
	`callId` text,
	`purpose` text,
	`at` integer NOT NULL,
	`by` text,
	`counts` text NOT NULL,
	`kept` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`endedAt` integer,
	`endedBy` text,
	CONSTRAINT `fk_holds_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
CREATE TABLE `retentionWarnings` (
	`callId` text NOT NULL,
	`purpose` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `retentionWarnings_pk` PRIMARY KEY(`callId`, `purpose`),
	CONSTRAINT `fk_retentionWarnings_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `erasedAt` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `filesErasedAt` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `erasedAt` integer;--> statement-breakpoint
ALTER TABLE `auditEntries` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `auditEntries` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `auditEntries` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `auditEntries` ADD `erasedBy` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `retention` text DEFAULT '{"drafts":6,"files":12,"answers":24,"finalists":60,"evaluators":24,"letters":24,"warnDays":30}' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `retentionConfirmedAt` integer;--> statement-breakpoint
ALTER TABLE `calls` ADD `retentionConfirmedBy` text;--> statement-breakpoint
CREATE UNIQUE INDEX `one_number_a_consent_text` ON `consentTexts` (`kind`,`scope`,`number`);--> statement-breakpoint
CREATE INDEX `consents_by_account` ON `consents` (`accountId`,`textId`);--> statement-breakpoint
CREATE INDEX `consents_by_text` ON `consents` (`textId`);--> statement-breakpoint
CREATE INDEX `erasure_requests_by_account` ON `erasureRequests` (`accountId`);--> statement-breakpoint
CREATE INDEX `erasures_by_call` ON `erasures` (`callId`,`at`);--> statement-breakpoint
CREATE INDEX `erasures_by_account` ON `erasures` (`accountId`);--> statement-breakpoint
CREATE INDEX `holds_by_call` ON `holds` (`callId`);--> statement-breakpoint
CREATE TRIGGER `record_lines_stay` BEFORE DELETE ON `auditEntries`
BEGIN SELECT RAISE(ABORT, 'Lines of the record are only added.'); END;
--> statement-breakpoint
CREATE TRIGGER `record_lines_are_not_replaced` BEFORE INSERT ON `auditEntries`
WHEN EXISTS (SELECT 1 FROM `auditEntries` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'Lines of the record are only added.'); END;
--> statement-breakpoint
-- Two changes are let through: linking a line that has no link yet, and taking personal data out of a linked one.
CREATE TRIGGER `record_lines_do_not_change` BEFORE UPDATE ON `auditEntries`
WHEN NOT (
	NEW.`id` IS OLD.`id` AND NEW.`at` IS OLD.`at` AND NEW.`action` IS OLD.`action` AND NEW.`actorId` IS OLD.`actorId`
	AND NEW.`subjectId` IS OLD.`subjectId` AND NEW.`callId` IS OLD.`callId` AND (
		(OLD.`hash` IS NULL AND NEW.`hash` IS NOT NULL AND NEW.`salt` IS NOT NULL AND NEW.`details` IS OLD.`details`
			AND NEW.`digest` IS NULL AND NEW.`erasedBy` IS NULL)
		OR
		(OLD.`hash` IS NOT NULL AND NEW.`hash` IS OLD.`hash` AND NEW.`salt` IS NULL AND NEW.`digest` IS NOT NULL
			AND NEW.`erasedBy` IS NOT NULL AND (OLD.`digest` IS NULL OR OLD.`digest` IS NEW.`digest`))
	)
)
BEGIN SELECT RAISE(ABORT, 'Lines of the record do not change.'); END;
