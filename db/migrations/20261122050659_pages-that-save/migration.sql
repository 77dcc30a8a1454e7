ALTER TABLE `answerRevisions` ADD `begunAt` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `answerRevisions` ADD `page` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `page` text;--> statement-breakpoint
ALTER TABLE `answers` ADD `turn` integer DEFAULT 0 NOT NULL;