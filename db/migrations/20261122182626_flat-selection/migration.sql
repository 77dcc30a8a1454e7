ALTER TABLE `shortlists` ADD `applications` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP INDEX IF EXISTS `decisions_by_call`;--> statement-breakpoint
DROP INDEX IF EXISTS `feedback_by_call`;--> statement-breakpoint
CREATE INDEX `applications_by_listing` ON `applications` (`callId`,`status`,`listedAt`);--> statement-breakpoint
CREATE INDEX `decisions_by_place` ON `decisions` (`callId`,`outcome`,`reserveRank`,`place`);--> statement-breakpoint
CREATE INDEX `decisions_departed` ON `decisions` (`callId`,`outcome`) WHERE reason <> '';--> statement-breakpoint
CREATE INDEX `evaluators_by_name` ON `evaluators` (`callId`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `feedback_by_approval` ON `feedbackReports` (`callId`,`approvedAt`);--> statement-breakpoint
CREATE INDEX `emails_by_template` ON `emails` (`callId`,`template`,`status`);--> statement-breakpoint
UPDATE `shortlists` SET `applications` = json_array_length(`rows`) WHERE json_valid(`rows`);
