ALTER TABLE `submissions` ADD `signature` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `submissions_by_sha256` ON `submissions` (`sha256`);