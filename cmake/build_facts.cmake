# What `willai --version` says: version, commit and models, in one generated file. It is looked at in every build and written
# when it changes, so a commit compiles one small file and links.

# Adds the file that defines build_facts() of src/system/builtin.hpp to `target`.
function(willai_add_build_facts target)
  set(source "${PROJECT_BINARY_DIR}/builtin/build_facts.cpp")
  find_package(Git QUIET)
  add_custom_target(build_facts
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${PROJECT_SOURCE_DIR}" "-DVERSION=${PROJECT_VERSION}" "-DGIT=${GIT_EXECUTABLE}"
            "-DOUT=${source}" -P "${PROJECT_SOURCE_DIR}/cmake/write_build_facts.cmake"
    BYPRODUCTS "${source}" COMMENT "What it is built from" VERBATIM)
  target_sources(${target} PRIVATE "${source}")
  add_dependencies(${target} build_facts)
endfunction()
