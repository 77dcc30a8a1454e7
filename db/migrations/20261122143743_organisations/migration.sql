CREATE TABLE `organisations` (
	`id` text PRIMARY KEY,
	`programmeId` text NOT NULL,
	`place` integer NOT NULL,
	`names` text NOT NULL,
	CONSTRAINT `fk_organisations_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`)
);
--> statement-breakpoint
CREATE INDEX `organisations_by_programme` ON `organisations` (`programmeId`,`place`);