ALTER TABLE `sheets` ADD `confidence` text;--> statement-breakpoint
ALTER TABLE `sheets` ADD `fieldOrigins` text DEFAULT '{}' NOT NULL;