CREATE TABLE `addressChanges` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`formerEmail` text NOT NULL,
	`email` text NOT NULL,
	`askedAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`doneAt` integer,
	`stopId` text NOT NULL UNIQUE,
	`stopUntil` integer NOT NULL,
	`stoppedAt` integer,
	CONSTRAINT `fk_addressChanges_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`programmeId` text NOT NULL,
	`accountId` text NOT NULL,
	`role` text NOT NULL,
	`hubId` text,
	`since` integer NOT NULL,
	CONSTRAINT `staff_pk` PRIMARY KEY(`programmeId`, `accountId`),
	CONSTRAINT `fk_staff_programmeId_programmes_id_fk` FOREIGN KEY (`programmeId`) REFERENCES `programmes`(`id`),
	CONSTRAINT `fk_staff_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`),
	CONSTRAINT `fk_staff_hubId_hubs_id_fk` FOREIGN KEY (`hubId`) REFERENCES `hubs`(`id`)
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `mergedInto` text REFERENCES accounts(id);--> statement-breakpoint
ALTER TABLE `managerInvitations` ADD `role` text DEFAULT 'manager' NOT NULL;--> statement-breakpoint
ALTER TABLE `managerInvitations` ADD `hubId` text REFERENCES hubs(id);--> statement-breakpoint
ALTER TABLE `managerInvitations` ADD `revokedAt` integer;--> statement-breakpoint
CREATE INDEX `accounts_by_merged_into` ON `accounts` (`mergedInto`);--> statement-breakpoint
CREATE INDEX `address_changes_by_account` ON `addressChanges` (`accountId`,`askedAt`);--> statement-breakpoint
CREATE INDEX `address_changes_by_former` ON `addressChanges` (`formerEmail`);--> statement-breakpoint
CREATE INDEX `staff_by_account` ON `staff` (`accountId`);--> statement-breakpoint
CREATE INDEX `staff_by_hub` ON `staff` (`hubId`);