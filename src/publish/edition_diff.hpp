// What changed from one edition to another: by profession and task, each with its cause. And where the addresses lead
// that the other no longer has.
#pragma once

#include <string>
#include <vector>

#include "domain/edition_change.hpp"
#include "publish/edition_outline.hpp"

namespace willai::publish {

// Professions written by us are the same if their address is; composed ones if their occupation is. Tasks are the same
// if O*NET's id is, or our address, and else if the statement is, letter by letter. In the order of `now`; what is gone
// comes last.
std::vector<EditionChange> changes_between(const EditionOutline& before, const EditionOutline& now);

// `earlier` are those that `before` knew. What is gone for good leads to `gone`, which says so.
std::vector<MovedPage> moved_pages(const EditionOutline& before, const EditionOutline& now,
                                   const std::vector<MovedPage>& earlier, const std::string& gone);

// By cause, then by kind; those of which there is none are left out.
std::vector<ChangeCount> count_changes(const std::vector<EditionChange>& changes);

}  // namespace willai::publish
