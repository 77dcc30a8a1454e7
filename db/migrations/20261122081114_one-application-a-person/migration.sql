DROP INDEX IF EXISTS `applications_by_owner`;--> statement-breakpoint
CREATE UNIQUE INDEX `one_application_a_person` ON `applications` (`ownerId`,`callId`);