ALTER TABLE `applications` ADD `missing` integer;--> statement-breakpoint
ALTER TABLE `applications` ADD `sectionsComplete` integer;--> statement-breakpoint
ALTER TABLE `followers` ADD `endedAt` integer;--> statement-breakpoint
ALTER TABLE `questions` ADD `correctedAt` integer;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_questions` (
	`id` text PRIMARY KEY,
	`callId` text NOT NULL,
	`number` integer,
	`askedBy` text,
	`name` text DEFAULT '' NOT NULL,
	`email` text,
	`locale` text DEFAULT 'en' NOT NULL,
	`askedAt` integer NOT NULL,
	`asked` text DEFAULT '' NOT NULL,
	`question` text NOT NULL,
	`answer` text,
	`answeredAt` integer,
	`answeredBy` text,
	`correctedAt` integer,
	`dismissedAt` integer,
	CONSTRAINT `one_number_a_question` UNIQUE(`callId`,`number`)
);
--> statement-breakpoint
INSERT INTO `__new_questions`(`id`, `callId`, `number`, `askedBy`, `name`, `email`, `locale`, `askedAt`, `asked`, `question`, `answer`, `answeredAt`, `answeredBy`, `dismissedAt`) SELECT `id`, `callId`, `number`, `askedBy`, `name`, `email`, `locale`, `askedAt`, `asked`, `question`, `answer`, `answeredAt`, `answeredBy`, `dismissedAt` FROM `questions`;--> statement-breakpoint
DROP TABLE `questions`;--> statement-breakpoint
ALTER TABLE `__new_questions` RENAME TO `questions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `questions_by_call` ON `questions` (`callId`);--> statement-breakpoint
CREATE INDEX `audit_refused_attempts` ON `auditEntries` (`callId`,`at`) WHERE action = 'application.attempt-refused';