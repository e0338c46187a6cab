library(willai)

scores <- willai_score(c("mop the kitchen floor", NA, "12345"))
stopifnot(nrow(scores) == 3, scores$level[1] %in% c("LOW", "MEDIUM", "HIGH"), is.na(scores$level[2:3]), is.na(scores$exposure[2:3]))
stopifnot(scores$low[1] <= scores$exposure[1], scores$exposure[1] <= scores$high[1], nchar(scores$why_not[3]) > 10)
stopifnot(abs(sum(scores[1, c("e0", "e1", "e2")]) - 1) < 1e-6, nrow(willai_score(character())) == 0)

jobs <- willai_match(c("Software Developer", "", "manager"), top = 2)
stopifnot(all(jobs$rank %in% 1:2), jobs$confident[jobs$text == 1][1], !any(jobs$confident[jobs$text == 3]), nchar(jobs$code) > 0)
stopifnot(grepl("digest", willai_about()), grepl("level", willai_score_json("mop the kitchen floor")))

sentence <- function(expression) tryCatch({ expression; "" }, error = conditionMessage)
stopifnot(grepl("/nowhere.sqlite", sentence(willai_engine("/nowhere.sqlite")), fixed = TRUE))
stopifnot(sentence(willai_match("nurse", top = 51)) == "51 jobs were asked for; at least 1 and at most 50 are given")
stopifnot(grepl("a character vector was expected", sentence(willai_score(5))))
saved <- unserialize(serialize(willai_engine(), NULL))
stopifnot(grepl("open it again", sentence(willai_score("mop the floor", engine = saved))))
