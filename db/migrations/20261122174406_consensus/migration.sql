CREATE TABLE `consensus_answers` (
	`id` text PRIMARY KEY,
	`discussionId` text NOT NULL,
	`assignmentId` text NOT NULL,
	`version` integer NOT NULL,
	`agrees` integer NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `fk_consensus_answers_discussionId_discussions_id_fk` FOREIGN KEY (`discussionId`) REFERENCES `discussions`(`id`),
	CONSTRAINT `fk_consensus_answers_assignmentId_assignments_id_fk` FOREIGN KEY (`assignmentId`) REFERENCES `assignments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `consensus_sheets` (
	`discussionId` text PRIMARY KEY,
	`scores` text NOT NULL,
	`overallToApplicant` text DEFAULT '' NOT NULL,
	`revision` integer NOT NULL,
	`savedAt` integer NOT NULL,
	CONSTRAINT `fk_consensus_sheets_discussionId_discussions_id_fk` FOREIGN KEY (`discussionId`) REFERENCES `discussions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `discussion_messages` (
	`id` text PRIMARY KEY,
	`discussionId` text NOT NULL,
	`assignmentId` text,
	`managerId` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `fk_discussion_messages_discussionId_discussions_id_fk` FOREIGN KEY (`discussionId`) REFERENCES `discussions`(`id`),
	CONSTRAINT `fk_discussion_messages_assignmentId_assignments_id_fk` FOREIGN KEY (`assignmentId`) REFERENCES `assignments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `discussions` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`applicationId` text NOT NULL UNIQUE,
	`state` text NOT NULL,
	`seats` text NOT NULL,
	`rapporteur` text,
	`openedAt` integer NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`endedAt` integer,
	`reason` text,
	`restsOn` integer,
	CONSTRAINT `fk_discussions_applicationId_applications_id_fk` FOREIGN KEY (`applicationId`) REFERENCES `applications`(`id`),
	CONSTRAINT `fk_discussions_rapporteur_assignments_id_fk` FOREIGN KEY (`rapporteur`) REFERENCES `assignments`(`id`)
);
--> statement-breakpoint
CREATE INDEX `consensus_answers_by_discussion` ON `consensus_answers` (`discussionId`,`at`);--> statement-breakpoint
CREATE INDEX `discussion_messages_by_discussion` ON `discussion_messages` (`discussionId`,`at`);--> statement-breakpoint
CREATE INDEX `discussions_by_call` ON `discussions` (`callId`,`state`);