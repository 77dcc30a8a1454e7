CREATE TABLE `answerRevisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`applicationId` text NOT NULL,
	`questionId` text NOT NULL,
	`value` text,
	`revision` integer,
	`savedAt` integer NOT NULL,
	`savedBy` text NOT NULL,
	CONSTRAINT `fk_answerRevisions_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `memberInvitations` (
	`id` text PRIMARY KEY,
	`applicationId` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`invitedBy` text NOT NULL,
	`invitedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`joinedAt` integer,
	CONSTRAINT `fk_memberInvitations_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `one_invitation_a_member` UNIQUE(`applicationId`,`email`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`applicationId` text NOT NULL,
	`accountId` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	CONSTRAINT `members_pk` PRIMARY KEY(`applicationId`, `accountId`),
	CONSTRAINT `fk_members_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `fk_members_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY,
	`applicationId` text NOT NULL,
	`at` integer NOT NULL,
	`authorId` text NOT NULL,
	`fromManagers` integer NOT NULL,
	`text` text NOT NULL,
	`readAt` integer,
	CONSTRAINT `fk_messages_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `presences` (
	`applicationId` text NOT NULL,
	`accountId` text NOT NULL,
	`sectionId` text DEFAULT '' NOT NULL,
	`seenAt` integer NOT NULL,
	CONSTRAINT `presences_pk` PRIMARY KEY(`applicationId`, `accountId`),
	CONSTRAINT `fk_presences_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `fk_presences_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`accountId` text PRIMARY KEY,
	`facts` text NOT NULL,
	`savedAt` integer NOT NULL,
	CONSTRAINT `fk_profiles_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `broadcasts` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`audience` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`recipients` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `followers` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`accountId` text,
	`email` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`locale` text NOT NULL,
	`token` text NOT NULL UNIQUE,
	`since` integer NOT NULL,
	`confirmedAt` integer,
	CONSTRAINT `one_follower_an_address` UNIQUE(`callId`,`email`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`fileName` text NOT NULL,
	`rows` text NOT NULL,
	`mapping` text DEFAULT '{}' NOT NULL,
	`finishedAt` integer,
	`imported` integer
);
--> statement-breakpoint
CREATE TABLE `outages` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`kind` text NOT NULL,
	`refusedWrites` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE `applications` ADD `extendedUntil` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `importedFrom` text;--> statement-breakpoint
ALTER TABLE `attachments` ADD `pages` integer;--> statement-breakpoint
ALTER TABLE `submissions` ADD `team` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `lateBy` text;--> statement-breakpoint
ALTER TABLE `callChanges` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `callChanges` ADD `what` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `callChanges` ADD `before` text;--> statement-breakpoint
ALTER TABLE `callChanges` ADD `after` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `formDraft` text;--> statement-breakpoint
ALTER TABLE `calls` ADD `formRevision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `graceSeconds` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `reminderHours` text DEFAULT '[168,48,6]' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `outageRule` text DEFAULT '{"withinHours":24,"leastMinutes":10,"mostHours":48}' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `emailNotes` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `formVersions` ADD `publishedBy` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `email` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `locale` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `asked` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `questions` ADD `answeredBy` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `dismissedAt` integer;--> statement-breakpoint
CREATE INDEX `answer_revisions_by_question` ON `answerRevisions` (`applicationId`,`questionId`,`id`);--> statement-breakpoint
CREATE INDEX `members_by_account` ON `members` (`accountId`);--> statement-breakpoint
CREATE INDEX `messages_by_application` ON `messages` (`applicationId`,`at`);--> statement-breakpoint
CREATE INDEX `broadcasts_by_call` ON `broadcasts` (`callId`);--> statement-breakpoint
CREATE INDEX `extensions_by_call` ON `extensions` (`callId`);--> statement-breakpoint
CREATE INDEX `extensions_by_application` ON `extensions` (`applicationId`);--> statement-breakpoint
CREATE INDEX `imports_by_call` ON `imports` (`callId`);--> statement-breakpoint
CREATE INDEX `outages_by_end` ON `outages` (`until`);