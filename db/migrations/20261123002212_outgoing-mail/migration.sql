CREATE TABLE `bounceMailboxes` (
	`mailbox` text PRIMARY KEY,
	`uidValidity` text NOT NULL,
	`lastUid` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailControl` (
	`id` text PRIMARY KEY,
	`order` text,
	`orderedAt` integer,
	`orderedBy` text,
	`reason` text,
	`refusedSince` integer,
	`refusals` integer DEFAULT 0 NOT NULL,
	`refusal` text,
	`askAgainAt` integer
);
--> statement-breakpoint
CREATE TABLE `unsubscriptions` (
	`address` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `unsubscriptions_pk` PRIMARY KEY(`address`, `kind`)
);
--> statement-breakpoint
ALTER TABLE `emails` ADD `urgency` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `emails` ADD `claimedBy` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `claimedUntil` integer;--> statement-breakpoint
ALTER TABLE `emails` ADD `attemptedAt` integer;--> statement-breakpoint
ALTER TABLE `emails` ADD `failure` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `bouncedAt` integer;--> statement-breakpoint
ALTER TABLE `emails` ADD `bounce` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `bounceReason` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `readAt` integer;--> statement-breakpoint
ALTER TABLE `emails` ADD `heldBecause` text;--> statement-breakpoint
CREATE INDEX `emails_next` ON `emails` (`status`,`urgency`,`sendAfter`);--> statement-breakpoint
CREATE INDEX `emails_attempted` ON `emails` (`attemptedAt`);--> statement-breakpoint
CREATE INDEX `emails_by_address` ON `emails` (`address`,`queuedAt`);--> statement-breakpoint
CREATE INDEX `emails_by_account` ON `emails` (`accountId`,`queuedAt`);