CREATE TABLE `feedbackReports` (
	`applicationId` text PRIMARY KEY,
	`callId` text NOT NULL,
	`texts` text NOT NULL,
	`composedAt` integer NOT NULL,
	`composedBy` text NOT NULL,
	`approvedAt` integer,
	`approvedBy` text,
	CONSTRAINT `fk_feedbackReports_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `redressRequests` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL CONSTRAINT `one_request_an_application` UNIQUE,
	`ground` text NOT NULL,
	`text` text NOT NULL,
	`askedAt` integer NOT NULL,
	`askedBy` text NOT NULL,
	`outcome` text,
	`answer` text DEFAULT '' NOT NULL,
	`answeredAt` integer,
	`answeredBy` text,
	CONSTRAINT `fk_redressRequests_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`)
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`preparedAt` integer NOT NULL,
	`preparedBy` text NOT NULL,
	`rows` text NOT NULL,
	`sha256` text NOT NULL,
	`first` text NOT NULL,
	`confirmedAt` integer,
	`confirmedBy` text,
	`restAt` integer,
	`restBy` text,
	`stoppedAt` integer,
	`stoppedBy` text,
	`finishedAt` integer,
	`told` integer DEFAULT 0 NOT NULL,
	CONSTRAINT `fk_releases_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
CREATE TABLE `accessTokens` (
	`id` text PRIMARY KEY,
	`hash` text NOT NULL UNIQUE,
	`callId` text NOT NULL,
	`name` text NOT NULL,
	`kinds` text NOT NULL,
	`createdAt` integer NOT NULL,
	`createdBy` text NOT NULL,
	`expiresAt` integer NOT NULL,
	`lastUsedAt` integer,
	`revokedAt` integer,
	`revokedBy` text,
	CONSTRAINT `fk_accessTokens_callId_calls_id_fk` FOREIGN KEY (`callId`) REFERENCES `calls`(`id`)
);
--> statement-breakpoint
ALTER TABLE `calls` ADD `releaseByOne` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `redressDays` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `feedback_by_call` ON `feedbackReports` (`callId`);--> statement-breakpoint
CREATE INDEX `redress_by_call` ON `redressRequests` (`callId`);--> statement-breakpoint
CREATE INDEX `releases_by_call` ON `releases` (`callId`,`preparedAt`);--> statement-breakpoint
CREATE INDEX `tokens_by_call` ON `accessTokens` (`callId`);