ALTER TABLE `applications` ADD `firstSubmittedAt` integer;--> statement-breakpoint
CREATE INDEX `applications_by_first_submission` ON `applications` (`callId`,`status`,`firstSubmittedAt`);--> statement-breakpoint
UPDATE `applications` SET `firstSubmittedAt` = (SELECT `receivedAt` FROM `submissions` WHERE `applicationId` = `applications`.`id` AND `version` = 1);
