CREATE TABLE `applicationCounts` (
	`callId` text NOT NULL,
	`status` text NOT NULL,
	`eligibility` text NOT NULL,
	`country` text NOT NULL,
	`sector` text NOT NULL,
	`changed` integer NOT NULL,
	`count` integer NOT NULL,
	CONSTRAINT `applicationCounts_pk` PRIMARY KEY(`callId`, `status`, `eligibility`, `country`, `sector`, `changed`)
);
--> statement-breakpoint
CREATE TABLE `arrivals` (
	`callId` text NOT NULL,
	`minute` integer NOT NULL,
	`count` integer NOT NULL,
	CONSTRAINT `arrivals_pk` PRIMARY KEY(`callId`, `minute`)
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`applicationId` text PRIMARY KEY,
	`callId` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`unread` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `emailCounts` (
	`callId` text NOT NULL,
	`template` text NOT NULL,
	`event` integer NOT NULL,
	`status` text NOT NULL,
	`count` integer NOT NULL,
	`read` integer NOT NULL,
	CONSTRAINT `emailCounts_pk` PRIMARY KEY(`callId`, `template`, `event`, `status`)
);
--> statement-breakpoint
DROP INDEX IF EXISTS `applications_changed`;--> statement-breakpoint
DROP INDEX IF EXISTS `emails_by_template`;--> statement-breakpoint
CREATE INDEX `applications_drafts` ON `applications` (`callId`,`savedAt`,`number`,`missing`) WHERE "applications"."status" = 'draft';--> statement-breakpoint
CREATE INDEX `conversations_by_call` ON `conversations` (`callId`,`at`,`number`);--> statement-breakpoint
CREATE INDEX `evaluators_invited` ON `evaluators` (`callId`,`answerBy`,`askedFor`) WHERE "evaluators"."status" = 'invited';--> statement-breakpoint
CREATE INDEX `emails_by_kind` ON `emails` (`callId`,`template`,`status`,`queuedAt`);--> statement-breakpoint
CREATE TRIGGER `applications_counted_new` AFTER INSERT ON `applications`
BEGIN
	INSERT INTO `applicationCounts` VALUES (NEW.`callId`, NEW.`status`, coalesce(NEW.`eligibility`, ''), coalesce(NEW.`country`, ''), coalesce(NEW.`sector`, ''), NEW.`changedSinceSubmission`, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `applications_counted_anew` AFTER UPDATE OF `callId`, `status`, `eligibility`, `country`, `sector`, `changedSinceSubmission` ON `applications`
WHEN (OLD.`callId`, OLD.`status`, OLD.`eligibility`, OLD.`country`, OLD.`sector`, OLD.`changedSinceSubmission`)
	IS NOT (NEW.`callId`, NEW.`status`, NEW.`eligibility`, NEW.`country`, NEW.`sector`, NEW.`changedSinceSubmission`)
BEGIN
	INSERT INTO `applicationCounts` VALUES
		(OLD.`callId`, OLD.`status`, coalesce(OLD.`eligibility`, ''), coalesce(OLD.`country`, ''), coalesce(OLD.`sector`, ''), OLD.`changedSinceSubmission`, -1),
		(NEW.`callId`, NEW.`status`, coalesce(NEW.`eligibility`, ''), coalesce(NEW.`country`, ''), coalesce(NEW.`sector`, ''), NEW.`changedSinceSubmission`, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + excluded.`count`;
END;
--> statement-breakpoint
CREATE TRIGGER `applications_counted_gone` AFTER DELETE ON `applications`
BEGIN
	INSERT INTO `applicationCounts` VALUES (OLD.`callId`, OLD.`status`, coalesce(OLD.`eligibility`, ''), coalesce(OLD.`country`, ''), coalesce(OLD.`sector`, ''), OLD.`changedSinceSubmission`, -1)
	ON CONFLICT DO UPDATE SET `count` = `count` - 1;
END;
--> statement-breakpoint
CREATE TRIGGER `arrivals_new` AFTER INSERT ON `applications`
WHEN NEW.`status` = 'submitted' AND NEW.`firstSubmittedAt` IS NOT NULL
BEGIN
	INSERT INTO `arrivals` VALUES (NEW.`callId`, NEW.`firstSubmittedAt` / 60000, 1)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `arrivals_anew` AFTER UPDATE OF `callId`, `status`, `firstSubmittedAt` ON `applications`
WHEN (OLD.`callId`, OLD.`status`, OLD.`firstSubmittedAt`) IS NOT (NEW.`callId`, NEW.`status`, NEW.`firstSubmittedAt`)
BEGIN
	INSERT INTO `arrivals` SELECT OLD.`callId`, OLD.`firstSubmittedAt` / 60000, -1
	WHERE OLD.`status` = 'submitted' AND OLD.`firstSubmittedAt` IS NOT NULL
	ON CONFLICT DO UPDATE SET `count` = `count` - 1;
	INSERT INTO `arrivals` SELECT NEW.`callId`, NEW.`firstSubmittedAt` / 60000, 1
	WHERE NEW.`status` = 'submitted' AND NEW.`firstSubmittedAt` IS NOT NULL
	ON CONFLICT DO UPDATE SET `count` = `count` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `arrivals_gone` AFTER DELETE ON `applications`
WHEN OLD.`status` = 'submitted' AND OLD.`firstSubmittedAt` IS NOT NULL
BEGIN
	INSERT INTO `arrivals` VALUES (OLD.`callId`, OLD.`firstSubmittedAt` / 60000, -1)
	ON CONFLICT DO UPDATE SET `count` = `count` - 1;
END;
--> statement-breakpoint
CREATE TRIGGER `emails_counted_new` AFTER INSERT ON `emails`
WHEN NEW.`callId` IS NOT NULL
BEGIN
	INSERT INTO `emailCounts` VALUES (NEW.`callId`, NEW.`template`,
		iif(NEW.`template` IN ('broadcast', 'deadline-extended', 'form-changed'), NEW.`queuedAt`, 0), NEW.`status`, 1, NEW.`readAt` IS NOT NULL)
	ON CONFLICT DO UPDATE SET `count` = `count` + 1, `read` = `read` + excluded.`read`;
END;
--> statement-breakpoint
CREATE TRIGGER `emails_counted_anew` AFTER UPDATE OF `template`, `queuedAt`, `status`, `readAt` ON `emails`
WHEN NEW.`callId` IS NOT NULL AND (OLD.`template`, OLD.`queuedAt`, OLD.`status`, OLD.`readAt` IS NULL)
	IS NOT (NEW.`template`, NEW.`queuedAt`, NEW.`status`, NEW.`readAt` IS NULL)
BEGIN
	INSERT INTO `emailCounts` VALUES
		(OLD.`callId`, OLD.`template`, iif(OLD.`template` IN ('broadcast', 'deadline-extended', 'form-changed'), OLD.`queuedAt`, 0), OLD.`status`, -1, -(OLD.`readAt` IS NOT NULL)),
		(NEW.`callId`, NEW.`template`, iif(NEW.`template` IN ('broadcast', 'deadline-extended', 'form-changed'), NEW.`queuedAt`, 0), NEW.`status`, 1, NEW.`readAt` IS NOT NULL)
	ON CONFLICT DO UPDATE SET `count` = `count` + excluded.`count`, `read` = `read` + excluded.`read`;
END;
--> statement-breakpoint
CREATE TRIGGER `emails_counted_gone` AFTER DELETE ON `emails`
WHEN OLD.`callId` IS NOT NULL
BEGIN
	INSERT INTO `emailCounts` VALUES (OLD.`callId`, OLD.`template`,
		iif(OLD.`template` IN ('broadcast', 'deadline-extended', 'form-changed'), OLD.`queuedAt`, 0), OLD.`status`, -1, -(OLD.`readAt` IS NOT NULL))
	ON CONFLICT DO UPDATE SET `count` = `count` - 1, `read` = `read` + excluded.`read`;
END;
--> statement-breakpoint
CREATE TRIGGER `conversations_new` AFTER INSERT ON `messages`
BEGIN
	INSERT INTO `conversations` SELECT `id`, `callId`, `number`, NEW.`at`, NOT NEW.`fromManagers` AND NEW.`readAt` IS NULL
	FROM `applications` WHERE `id` = NEW.`applicationId`
	ON CONFLICT DO UPDATE SET `at` = max(`at`, excluded.`at`), `unread` = `unread` + excluded.`unread`;
END;
--> statement-breakpoint
CREATE TRIGGER `conversations_read` AFTER UPDATE OF `readAt` ON `messages`
WHEN NOT NEW.`fromManagers`
BEGIN
	UPDATE `conversations` SET `unread` = `unread` + (NEW.`readAt` IS NULL) - (OLD.`readAt` IS NULL)
	WHERE `applicationId` = NEW.`applicationId`;
END;
--> statement-breakpoint
CREATE TRIGGER `conversations_gone` AFTER DELETE ON `messages`
BEGIN
	DELETE FROM `conversations` WHERE `applicationId` = OLD.`applicationId`;
	INSERT INTO `conversations`
	SELECT `applicationId`, `callId`, `number`, max(`at`), count(*) FILTER (WHERE NOT `fromManagers` AND `readAt` IS NULL)
	FROM `messages` JOIN `applications` ON `applications`.`id` = `applicationId` WHERE `applicationId` = OLD.`applicationId`
	GROUP BY `applicationId`;
END;
--> statement-breakpoint
INSERT INTO `applicationCounts`
SELECT `callId`, `status`, coalesce(`eligibility`, ''), coalesce(`country`, ''), coalesce(`sector`, ''), `changedSinceSubmission`, count(*)
FROM `applications` GROUP BY 1, 2, 3, 4, 5, 6;
--> statement-breakpoint
INSERT INTO `arrivals`
SELECT `callId`, `firstSubmittedAt` / 60000, count(*) FROM `applications`
WHERE `status` = 'submitted' AND `firstSubmittedAt` IS NOT NULL GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO `emailCounts`
SELECT `callId`, `template`, iif(`template` IN ('broadcast', 'deadline-extended', 'form-changed'), `queuedAt`, 0), `status`, count(*), count(`readAt`)
FROM `emails` WHERE `callId` IS NOT NULL GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
INSERT INTO `conversations`
SELECT `applicationId`, `callId`, `number`, max(`at`), count(*) FILTER (WHERE NOT `fromManagers` AND `readAt` IS NULL)
FROM `messages` JOIN `applications` ON `applications`.`id` = `applicationId` GROUP BY `applicationId`;
