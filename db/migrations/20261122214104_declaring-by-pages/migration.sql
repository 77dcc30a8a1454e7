ALTER TABLE `evaluators` ADD `goneThroughTo` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluators` ADD `goneThroughSince` integer;