CREATE TABLE `challenges` (
	`id` text PRIMARY KEY,
	`purpose` text NOT NULL,
	`accountId` text,
	`facts` text NOT NULL,
	`expiresAt` integer NOT NULL,
	CONSTRAINT `fk_challenges_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`email` text,
	`linkedAt` integer NOT NULL,
	CONSTRAINT `fk_identities_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `knownBrowsers` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`browserId` text NOT NULL,
	`seenAt` integer NOT NULL,
	CONSTRAINT `fk_knownBrowsers_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`publicKey` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`createdAt` integer NOT NULL,
	`usedAt` integer,
	CONSTRAINT `fk_passkeys_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `recoveryCodes` (
	`id` text PRIMARY KEY,
	`accountId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`usedAt` integer,
	CONSTRAINT `fk_recoveryCodes_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `secondFactors` (
	`accountId` text PRIMARY KEY,
	`secret` text NOT NULL,
	`createdAt` integer NOT NULL,
	`confirmedAt` integer,
	`lastStep` integer DEFAULT 0 NOT NULL,
	CONSTRAINT `fk_secondFactors_accountId_accounts_id_fk` FOREIGN KEY (`accountId`) REFERENCES `accounts`(`id`)
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `signedInBy` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `provedAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `secondFactorAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `awaitsSecondFactor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `seenAt` integer;--> statement-breakpoint
ALTER TABLE `programmes` ADD `requiresSecondFactor` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `challenges_by_end` ON `challenges` (`expiresAt`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_account_an_identity` ON `identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `identities_by_account` ON `identities` (`accountId`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_line_a_browser` ON `knownBrowsers` (`accountId`,`browserId`);--> statement-breakpoint
CREATE INDEX `passkeys_by_account` ON `passkeys` (`accountId`);--> statement-breakpoint
CREATE INDEX `recovery_codes_by_account` ON `recoveryCodes` (`accountId`);