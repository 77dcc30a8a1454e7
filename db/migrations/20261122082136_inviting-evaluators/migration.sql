CREATE TABLE `evaluatorRequests` (
	`id` text PRIMARY KEY,
	`evaluatorId` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`settledAt` integer,
	`settledBy` text,
	CONSTRAINT `fk_evaluatorRequests_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`)
);
--> statement-breakpoint
CREATE TABLE `invitationLinks` (
	`hash` text PRIMARY KEY,
	`evaluatorId` text NOT NULL,
	CONSTRAINT `fk_invitationLinks_evaluatorId_evaluators_id_fk` FOREIGN KEY (`evaluatorId`) REFERENCES `evaluators`(`id`)
);
--> statement-breakpoint
ALTER TABLE `calls` ADD `confidentiality` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `of` text DEFAULT 'applications' NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `answerBy` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `message` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `askedFor` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `remindedAt` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `withdrawnAt` integer;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `withdrawalReason` text;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `least` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `confidentialityText` text;--> statement-breakpoint
CREATE INDEX `requests_by_evaluator` ON `evaluatorRequests` (`evaluatorId`);--> statement-breakpoint
CREATE INDEX `evaluators_by_status` ON `evaluators` (`status`,`callId`);--> statement-breakpoint
CREATE INDEX `invitation_links_by_evaluator` ON `invitationLinks` (`evaluatorId`);