ALTER TABLE `assignments` ADD `ending` text;--> statement-breakpoint
ALTER TABLE `scenarios` ADD `kind` text DEFAULT 'routing' NOT NULL;--> statement-breakpoint
ALTER TABLE `scenarios` ADD `repair` text;--> statement-breakpoint
CREATE INDEX `scenarios_by_kind` ON `scenarios` (`callId`,`kind`,`number`);