// The published files, loaded and published once for all tests that look at them; null where they are not at hand.
#pragma once

#include "publish/dataset.hpp"
#include "publish/publish.hpp"

namespace willai::test {

// Both are made once: the files are some 30 MB.
const publish::Dataset* find_dataset();
const publish::Publication* find_publication();

// Of data alone, as of 2026-11-23; the test fails when there are faults.
publish::Publication published_from(const ports::FileSource& files, const std::string& folder,
                           const std::vector<std::string>& without = {});

}  // namespace willai::test
