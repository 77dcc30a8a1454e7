ALTER TABLE `addressChanges` ADD `purpose` text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE `addressChanges` ADD `provedAt` integer;