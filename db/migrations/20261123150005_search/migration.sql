-- Applications found by any part of their company's name, in any case and script. The index holds only parts of three letters;
-- what is erased is overwritten in it at once. A table of its own keeps which row is whose: rows of a table without a number of
-- its own may get others in a copy.
CREATE TABLE `__searched` (`id` integer PRIMARY KEY, `applicationId` text NOT NULL UNIQUE, `callId` text NOT NULL);
--> statement-breakpoint
CREATE VIRTUAL TABLE `__names` USING fts5(`company`, content='', tokenize='trigram');
--> statement-breakpoint
INSERT INTO `__names`(`__names`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER `searched_new` AFTER INSERT ON `applications` WHEN NEW.`status` <> 'draft'
BEGIN
	INSERT INTO `__searched` (`applicationId`, `callId`) VALUES (NEW.`id`, NEW.`callId`);
	INSERT INTO `__names` (`rowid`, `company`) SELECT `id`, NEW.`company` FROM `__searched` WHERE `applicationId` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `searched_anew` AFTER UPDATE OF `company`, `status` ON `applications`
WHEN (OLD.`company`, OLD.`status` <> 'draft') IS NOT (NEW.`company`, NEW.`status` <> 'draft')
BEGIN
	INSERT INTO `__names` (`__names`, `rowid`, `company`) SELECT 'delete', `id`, OLD.`company` FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__searched` WHERE `applicationId` = OLD.`id`;
	INSERT INTO `__searched` (`applicationId`, `callId`) SELECT NEW.`id`, NEW.`callId` WHERE NEW.`status` <> 'draft';
	INSERT INTO `__names` (`rowid`, `company`) SELECT `id`, NEW.`company` FROM `__searched` WHERE `applicationId` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `searched_gone` AFTER DELETE ON `applications`
BEGIN
	INSERT INTO `__names` (`__names`, `rowid`, `company`) SELECT 'delete', `id`, OLD.`company` FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__searched` WHERE `applicationId` = OLD.`id`;
END;
--> statement-breakpoint
INSERT INTO `__searched` (`applicationId`, `callId`) SELECT `id`, `callId` FROM `applications` WHERE `status` <> 'draft';
--> statement-breakpoint
INSERT INTO `__names` (`rowid`, `company`)
SELECT `__searched`.`id`, `company` FROM `__searched` JOIN `applications` ON `applications`.`id` = `applicationId`;
