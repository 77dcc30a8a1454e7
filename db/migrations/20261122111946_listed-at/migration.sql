ALTER TABLE `applications` ADD `listedAt` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP TABLE `proposals`;