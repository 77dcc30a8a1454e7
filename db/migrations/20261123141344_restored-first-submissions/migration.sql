-- Applications that were restored from a receipt may begin with a later version than the first.
UPDATE `applications` SET `firstSubmittedAt` = (
  SELECT `receivedAt` FROM `submissions` WHERE `applicationId` = `applications`.`id` ORDER BY `version` LIMIT 1
) WHERE `firstSubmittedAt` IS NULL;
