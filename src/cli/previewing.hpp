// `willai serve --content`: a site of a content folder, published when it starts or after each change.
#pragma once

#include <string>

#include <chrono>

#include "cli/command.hpp"
#include "preview/preview.hpp"

namespace willai::cli {

struct ContentOptions {
  std::string folder;
  std::string data;
  bool watch = false;
};

void add_content_options(Command& command, ContentOptions& options);

// What does not go together is an error. `edition` is what --edition names.
Result<> check_options(const ContentOptions& options, const std::string& edition);

bool has_content(const ContentOptions& options);
publish::PublishRequest request_of(const ContentOptions& options);

// The edition of the folder. Faults are printed, and are an error.
Result<preview::Trial> publish_once(const ContentOptions& options);

// Tells whoever writes that a change was found which takes long to show, and what came of a change.
void say_making(std::chrono::seconds expected);
void say_of(const preview::Trial& trial);

}  // namespace willai::cli
