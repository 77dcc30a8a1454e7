ALTER TABLE `applications` ADD `eligibility` text;--> statement-breakpoint
CREATE INDEX `applications_by_eligibility` ON `applications` (`callId`,`status`,`eligibility`,`number`);--> statement-breakpoint
CREATE INDEX `applications_by_company` ON `applications` (`callId`,`status`,"company" collate nocase,`number`,`company`);--> statement-breakpoint
UPDATE `applications` SET `eligibility` = (SELECT `outcome` FROM `eligibilityDecisions` WHERE `applicationId` = `applications`.`id`);
