CREATE TABLE `accounts` (
	`id` text PRIMARY KEY,
	`email` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`passwordHash` text,
	`emailConfirmedAt` integer,
	`administrator` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY,
	`purpose` text NOT NULL,
	`accountId` text,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`usedAt` integer,
	CONSTRAINT `fk_links_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`browser` text,
	CONSTRAINT `fk_sessions_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `answers` (
	`applicationId` text NOT NULL,
	`questionId` text NOT NULL,
	`value` text,
	`revision` integer NOT NULL,
	`savedAt` integer NOT NULL,
	`savedBy` text NOT NULL,
	CONSTRAINT `answers_pk` PRIMARY KEY(`applicationId`, `questionId`),
	CONSTRAINT `fk_answers_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`ownerId` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`formVersionId` text NOT NULL,
	`begunAt` integer NOT NULL,
	`savedAt` integer NOT NULL,
	`submissionId` text,
	`submittedAt` integer,
	`changedSinceSubmission` integer DEFAULT false NOT NULL,
	`withdrawnAt` integer,
	`withdrawalReason` text,
	`company` text DEFAULT '' NOT NULL,
	`country` text,
	`sector` text,
	`registrationNumber` text,
	`topics` text DEFAULT '[]' NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	CONSTRAINT `fk_applications_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`),
	CONSTRAINT `fk_applications_ownerId_accounts_id_fk` FOREIGN KEY (`ownerId`) REFERENCES `accounts`(`id`),
	CONSTRAINT `fk_applications_formVersionId_formVersions_id_fk` FOREIGN KEY (`formVersionId`) REFERENCES `formVersions`(`id`),
	CONSTRAINT `one_number_an_application` UNIQUE(`callId`,`number`)
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY,
	`applicationId` text NOT NULL,
	`questionId` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploadedAt` integer NOT NULL,
	`uploadedBy` text NOT NULL,
	CONSTRAINT `fk_attachments_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY,
	`applicationId` text NOT NULL,
	`version` integer NOT NULL,
	`formVersionId` text NOT NULL,
	`answers` text NOT NULL,
	`receivedAt` integer NOT NULL,
	`submittedBy` text NOT NULL,
	`sha256` text NOT NULL,
	CONSTRAINT `fk_submissions_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `one_version_an_application` UNIQUE(`applicationId`,`version`)
);
--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL,
	`evaluatorId` text NOT NULL,
	`status` text NOT NULL,
	`suitability` integer NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	`assignedAt` integer,
	`recusedAt` integer,
	`recusalReason` text,
	CONSTRAINT `fk_assignments_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`),
	CONSTRAINT `fk_assignments_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `fk_assignments_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`),
	CONSTRAINT `one_assignment_a_pair` UNIQUE(`applicationId`,`evaluatorId`)
);
--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`madeAt` integer NOT NULL,
	`madeBy` text NOT NULL,
	`figures` text NOT NULL,
	`publishedAt` integer,
	CONSTRAINT `fk_proposals_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
CREATE TABLE `auditEntries` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`actorId` text,
	`subjectId` text NOT NULL,
	`callId` text,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `callChanges` (
	`id` integer PRIMARY KEY AUTOINCREMENT,
	`callId` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY,
	`programmeId` text NOT NULL,
	`slug` text NOT NULL UNIQUE,
	`code` text NOT NULL UNIQUE,
	`status` text NOT NULL,
	`texts` text NOT NULL,
	`topics` text NOT NULL,
	`eligibility` text NOT NULL,
	`scoring` text NOT NULL,
	`formVersionId` text NOT NULL,
	`timeZone` text NOT NULL,
	`opensAt` integer NOT NULL,
	`closesAt` integer NOT NULL,
	`evaluationDueAt` integer NOT NULL,
	`resultsAt` integer NOT NULL,
	`answerBy` integer NOT NULL,
	`places` integer NOT NULL,
	`evaluatorsPerApplication` integer NOT NULL,
	`applicationsBegun` integer DEFAULT 0 NOT NULL,
	`publishedAt` integer,
	`criteriaFrozenAt` integer,
	`resultsReleasedAt` integer,
	CONSTRAINT `fk_calls_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`)
);
--> statement-breakpoint
CREATE TABLE `formVersions` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`number` integer NOT NULL,
	`definition` text NOT NULL,
	`createdAt` integer NOT NULL,
	CONSTRAINT `one_number_a_call` UNIQUE(`callId`,`number`)
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`number` integer,
	`askedBy` text,
	`askedAt` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text,
	`answeredAt` integer
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`applicationId` text PRIMARY KEY,
	`callId` text NOT NULL,
	`shortlistId` text,
	`outcome` text NOT NULL,
	`place` integer,
	`percent` text,
	`reserveRank` integer,
	`hubId` text,
	`proposal` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`decidedAt` integer NOT NULL,
	`decidedBy` text NOT NULL,
	`releasedAt` integer,
	`answerBy` integer,
	`answer` text,
	`answeredAt` integer,
	CONSTRAINT `fk_decisions_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `fk_decisions_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
CREATE TABLE `shortlists` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`frozenAt` integer NOT NULL,
	`frozenBy` text NOT NULL,
	`rows` text NOT NULL,
	`sha256` text NOT NULL,
	`missingSheets` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	CONSTRAINT `fk_shortlists_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
CREATE TABLE `eligibilityDecisions` (
	`applicationId` text PRIMARY KEY,
	`outcome` text NOT NULL,
	`answers` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decidedBy` text NOT NULL,
	`decidedAt` integer NOT NULL,
	CONSTRAINT `fk_eligibilityDecisions_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sheets` (
	`assignmentId` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL,
	`evaluatorId` text NOT NULL,
	`status` text NOT NULL,
	`scores` text NOT NULL,
	`overallToApplicant` text DEFAULT '' NOT NULL,
	`overallToManagers` text DEFAULT '' NOT NULL,
	`weighted` integer,
	`revision` integer NOT NULL,
	`savedAt` integer NOT NULL,
	`submittedAt` integer,
	`reopenedAt` integer,
	`reopenReason` text,
	CONSTRAINT `fk_sheets_assignmentId_assignments_id_fk` FOREIGN KEY (`assignmentId`) REFERENCES `assignments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`evaluatorId` text NOT NULL,
	`applicationId` text NOT NULL,
	`source` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`dismissedAt` integer,
	`dismissedBy` text,
	`dismissal` text,
	CONSTRAINT `conflicts_pk` PRIMARY KEY(`evaluatorId`, `applicationId`),
	CONSTRAINT `fk_conflicts_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`),
	CONSTRAINT `fk_conflicts_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `evaluators` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`status` text NOT NULL,
	`accountId` text,
	`invitation` text NOT NULL UNIQUE,
	`invitedAt` integer NOT NULL,
	`answeredAt` integer,
	`declineReason` text,
	`organisation` text DEFAULT '' NOT NULL,
	`country` text,
	`topics` text DEFAULT '{}' NOT NULL,
	`languages` text DEFAULT '[]' NOT NULL,
	`capacity` integer DEFAULT 0 NOT NULL,
	`confidentialityAcceptedAt` integer,
	`conflictsDeclaredAt` integer,
	CONSTRAINT `fk_evaluators_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`),
	CONSTRAINT `fk_evaluators_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`),
	CONSTRAINT `one_invitation_an_address` UNIQUE(`callId`,`email`),
	CONSTRAINT `one_evaluator_a_person` UNIQUE(`callId`,`accountId`)
);
--> statement-breakpoint
CREATE TABLE `emails` (
	`id` text PRIMARY KEY,
	`template` text NOT NULL,
	`props` text NOT NULL,
	`accountId` text,
	`address` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`callId` text,
	`subjectId` text,
	`key` text UNIQUE,
	`status` text NOT NULL,
	`queuedAt` integer NOT NULL,
	`sendAfter` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lastError` text,
	`sentAt` integer
);
--> statement-breakpoint
CREATE TABLE `hubs` (
	`id` text PRIMARY KEY,
	`programmeId` text NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`capacity` integer NOT NULL,
	CONSTRAINT `fk_hubs_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`)
);
--> statement-breakpoint
CREATE TABLE `managerInvitations` (
	`id` text PRIMARY KEY,
	`programmeId` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`invitedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`joinedAt` integer,
	CONSTRAINT `fk_managerInvitations_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`),
	CONSTRAINT `one_invitation_a_manager` UNIQUE(`programmeId`,`email`)
);
--> statement-breakpoint
CREATE TABLE `managers` (
	`programmeId` text NOT NULL,
	`accountId` text NOT NULL,
	`since` integer NOT NULL,
	CONSTRAINT `managers_pk` PRIMARY KEY(`programmeId`, `accountId`),
	CONSTRAINT `fk_managers_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`),
	CONSTRAINT `fk_managers_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`contactEmail` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `links_by_account` ON `links` (`accountId`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`accountId`);--> statement-breakpoint
CREATE INDEX `applications_by_owner` ON `applications` (`ownerId`);--> statement-breakpoint
CREATE INDEX `applications_by_status` ON `applications` (`callId`,`status`,`number`);--> statement-breakpoint
CREATE INDEX `applications_by_submission` ON `applications` (`callId`,`status`,`submittedAt`,`number`);--> statement-breakpoint
CREATE INDEX `applications_by_country` ON `applications` (`callId`,`status`,`country`);--> statement-breakpoint
CREATE INDEX `applications_by_sector` ON `applications` (`callId`,`status`,`sector`);--> statement-breakpoint
CREATE INDEX `attachments_by_application` ON `attachments` (`applicationId`);--> statement-breakpoint
CREATE INDEX `assignments_by_evaluator` ON `assignments` (`evaluatorId`,`status`);--> statement-breakpoint
CREATE INDEX `assignments_by_call` ON `assignments` (`callId`,`status`);--> statement-breakpoint
CREATE INDEX `audit_by_call` ON `auditEntries` (`callId`,`id`);--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `auditEntries` (`subjectId`,`id`);--> statement-breakpoint
CREATE INDEX `call_changes_by_call` ON `callChanges` (`callId`);--> statement-breakpoint
CREATE INDEX `questions_by_call` ON `questions` (`callId`);--> statement-breakpoint
CREATE INDEX `decisions_by_call` ON `decisions` (`callId`,`outcome`);--> statement-breakpoint
CREATE INDEX `sheets_by_call` ON `sheets` (`callId`,`status`);--> statement-breakpoint
CREATE INDEX `sheets_by_application` ON `sheets` (`applicationId`);--> statement-breakpoint
CREATE INDEX `sheets_by_evaluator` ON `sheets` (`evaluatorId`);--> statement-breakpoint
CREATE INDEX `conflicts_by_application` ON `conflicts` (`applicationId`);--> statement-breakpoint
CREATE INDEX `evaluators_by_account` ON `evaluators` (`accountId`);--> statement-breakpoint
CREATE INDEX `emails_due` ON `emails` (`status`,`sendAfter`);--> statement-breakpoint
CREATE INDEX `emails_by_call` ON `emails` (`callId`,`queuedAt`);--> statement-breakpoint
CREATE INDEX `emails_by_state` ON `emails` (`callId`,`status`,`queuedAt`);