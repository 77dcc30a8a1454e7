ALTER TABLE `calls` ADD `emailTexts` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `emails` ADD `clearedAt` integer;