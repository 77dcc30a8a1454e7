-- A name alone costs as much to index as a sixth of its submission, many together next to nothing: what came lately waits in a
-- table of its own, in which it is looked for meanwhile, until a job takes it. What goes out of the index goes at once.
CREATE TABLE `__unsearched` (`applicationId` text PRIMARY KEY) WITHOUT ROWID;
--> statement-breakpoint
DROP TRIGGER `searched_new`;
--> statement-breakpoint
DROP TRIGGER `searched_anew`;
--> statement-breakpoint
DROP TRIGGER `searched_gone`;
--> statement-breakpoint
CREATE TRIGGER `searched_new` AFTER INSERT ON `applications` WHEN NEW.`status` <> 'draft'
BEGIN
	INSERT INTO `__unsearched` VALUES (NEW.`id`);
END;
--> statement-breakpoint
CREATE TRIGGER `searched_first` AFTER UPDATE OF `status` ON `applications` WHEN OLD.`status` = 'draft' AND NEW.`status` <> 'draft'
BEGIN
	INSERT INTO `__unsearched` VALUES (NEW.`id`);
END;
--> statement-breakpoint
CREATE TRIGGER `searched_anew` AFTER UPDATE OF `company`, `status` ON `applications`
WHEN OLD.`status` <> 'draft' AND (OLD.`company` IS NOT NEW.`company` OR NEW.`status` = 'draft')
BEGIN
	INSERT INTO `__names` (`__names`, `rowid`, `company`) SELECT 'delete', `id`, OLD.`company` FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__unsearched` WHERE `applicationId` = OLD.`id`;
	INSERT INTO `__unsearched` SELECT NEW.`id` WHERE NEW.`status` <> 'draft';
END;
--> statement-breakpoint
CREATE TRIGGER `searched_gone` AFTER DELETE ON `applications`
BEGIN
	INSERT INTO `__names` (`__names`, `rowid`, `company`) SELECT 'delete', `id`, OLD.`company` FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__searched` WHERE `applicationId` = OLD.`id`;
	DELETE FROM `__unsearched` WHERE `applicationId` = OLD.`id`;
END;
