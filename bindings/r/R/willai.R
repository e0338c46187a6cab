own <- new.env(parent = emptyenv())

# The engine of the built-in edition, opened when it is first needed.
built_in <- function() {
  if (is.null(own$engine)) own$engine <- willai_engine()
  own$engine
}

texts_of <- function(texts) {
  if (is.factor(texts)) texts <- as.character(texts)
  if (!is.character(texts) && !all(is.na(texts))) stop("a character vector was expected, not ", class(texts)[1], call. = FALSE)
  as.character(texts)
}

top_of <- function(top) {
  top <- as.integer(top)
  if (length(top) != 1 || is.na(top)) stop("`top` is one number, 1 to 50", call. = FALSE)
  top
}

willai_engine <- function(edition = NULL, model = NULL) {
  structure(list(pointer = .Call(r_open, edition, model)), class = "willai_engine")
}

willai_about <- function(engine = built_in()) .Call(r_about, engine$pointer)

print.willai_engine <- function(x, ...) {
  cat("<willai engine>", willai_about(x), "\n")
  invisible(x)
}

willai_score <- function(tasks, engine = built_in(), threads = 0L) {
  columns <- .Call(r_score, engine$pointer, texts_of(tasks), as.integer(threads))
  columns$level <- factor(columns$level, levels = c("LOW", "MEDIUM", "HIGH"), ordered = TRUE)
  as.data.frame(columns, stringsAsFactors = FALSE)
}

willai_match <- function(titles, top = 1L, engine = built_in(), threads = 0L) {
  as.data.frame(.Call(r_match, engine$pointer, texts_of(titles), top_of(top), as.integer(threads)), stringsAsFactors = FALSE)
}

willai_score_json <- function(tasks, engine = built_in()) .Call(r_lines, engine$pointer, texts_of(tasks), NULL)

willai_match_json <- function(titles, top = 5L, engine = built_in()) .Call(r_lines, engine$pointer, texts_of(titles), top_of(top))
