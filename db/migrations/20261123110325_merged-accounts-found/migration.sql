DROP INDEX IF EXISTS `accounts_by_merged_into`;--> statement-breakpoint
CREATE INDEX `accounts_merged` ON `accounts` (`mergedInto`) WHERE "mergedInto" is not null;