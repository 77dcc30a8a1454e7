-- Indexes of one state each: a save of a draft, a submission and a withdrawal touch only what is asked of their state.
DROP INDEX IF EXISTS `applications_by_status`;--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_first_submission`;--> statement-breakpoint
DROP INDEX IF EXISTS `emails_due`;--> statement-breakpoint
CREATE INDEX `applications_withdrawn` ON `applications` (`callId`,`number`) WHERE "applications"."status" = 'withdrawn';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_submission`;--> statement-breakpoint
CREATE INDEX `applications_by_submission` ON `applications` (`callId`,`submittedAt`,`number`,`firstSubmittedAt`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_listing`;--> statement-breakpoint
CREATE INDEX `applications_by_listing` ON `applications` (`callId`,`listedAt`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_eligibility`;--> statement-breakpoint
CREATE INDEX `applications_by_eligibility` ON `applications` (`callId`,`eligibility`,`number`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_company`;--> statement-breakpoint
CREATE INDEX `applications_by_company` ON `applications` (`callId`,"company" collate nocase,`number`,`company`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_country`;--> statement-breakpoint
CREATE INDEX `applications_by_country` ON `applications` (`callId`,`country`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `applications_by_sector`;--> statement-breakpoint
CREATE INDEX `applications_by_sector` ON `applications` (`callId`,`sector`) WHERE "applications"."status" = 'submitted';--> statement-breakpoint
DROP INDEX IF EXISTS `emails_attempted`;--> statement-breakpoint
CREATE INDEX `emails_attempted` ON `emails` (`attemptedAt`) WHERE "emails"."attemptedAt" is not null;
