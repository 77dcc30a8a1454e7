ALTER TABLE `submissions` ADD `consents` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `calls` ADD `consents` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `consentTexts` ADD `label` text DEFAULT '{"en":"","bg":""}' NOT NULL;--> statement-breakpoint
ALTER TABLE `consentTexts` ADD `required` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `consentTexts` ADD `sha256` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `consents` ADD `applicationId` text;--> statement-breakpoint
ALTER TABLE `consents` ADD `withdrawnBy` text;--> statement-breakpoint
CREATE INDEX `consents_by_application` ON `consents` (`applicationId`);