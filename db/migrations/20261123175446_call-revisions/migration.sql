ALTER TABLE `calls` ADD `revision` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- At random, so that one that was rolled back never comes again; within what JavaScript counts exactly.
CREATE TRIGGER `calls_revised` AFTER UPDATE ON `calls` WHEN NEW.`revision` IS OLD.`revision`
BEGIN
	UPDATE `calls` SET `revision` = random() >> 11 WHERE `id` = NEW.`id`;
END;
