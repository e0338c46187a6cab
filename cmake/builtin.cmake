# ./start and ./check install the packages [parts] while the first units are compiled (tools/setup.sh). The rules that need them depend
# on this file, which comes when apt is done; nothing waits when they were installed before.
set(WILLAI_ARRIVAL "")
if(DEFINED ENV{WILLAI_ARRIVING})
  set(WILLAI_ARRIVAL "${PROJECT_BINARY_DIR}/packages.stamp")
  file(REMOVE "${WILLAI_ARRIVAL}")  # of packages that came before
  add_custom_command(OUTPUT "${WILLAI_ARRIVAL}"
    COMMAND bash "${PROJECT_SOURCE_DIR}/tools/await_packages.sh" "$ENV{WILLAI_ARRIVING}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${WILLAI_ARRIVAL}"
    COMMENT "Packages" VERBATIM)
endif()

# What is built into the program: styles, fonts and Markdown pages (willai_embed_files) and one edition
# (willai_embed_edition). Both end in .incbin; the functions they define are declared in src/system/builtin.hpp.

# An object library that defines builtin_files(). Names: "assets/…" for web/ and the fonts, "pages/….md".
function(willai_embed_files target)
  set(here "${PROJECT_BINARY_DIR}/builtin")
  set(fonts_script "${PROJECT_SOURCE_DIR}/tools/fonts.sh")

  # Fonts: Debian's, reduced to the letters we use; never committed.
  if(EXISTS "${fonts_script}")
    add_custom_command(
      OUTPUT "${here}/fonts.stamp"
      COMMAND "${CMAKE_COMMAND}" -E rm -rf "${here}/fonts"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${here}/fonts"
      COMMAND bash "${fonts_script}" "${here}/fonts"
      COMMAND "${CMAKE_COMMAND}" -E touch "${here}/fonts.stamp"
      DEPENDS "${fonts_script}" ${WILLAI_ARRIVAL}
      COMMENT "Fonts" VERBATIM)
    set(fonts_stamp "${here}/fonts.stamp")
  endif()

  willai_browser_packs(browser_packs "${here}")
  file(GLOB web CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/web/*")
  file(GLOB prose CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/content/pages/*.md" "${PROJECT_SOURCE_DIR}/docs/method.md"
       "${PROJECT_SOURCE_DIR}/docs/sources/*.md" "${PROJECT_SOURCE_DIR}/content/edition.toml"
       "${PROJECT_SOURCE_DIR}/content/professions/*.toml" "${PROJECT_SOURCE_DIR}/content/sources/*.toml" "${PROJECT_SOURCE_DIR}/content/*.tsv"
       "${PROJECT_SOURCE_DIR}/content/activities/*.toml" "${PROJECT_SOURCE_DIR}/content/*.toml"
       "${PROJECT_SOURCE_DIR}/content/*/*.tsv" "${PROJECT_SOURCE_DIR}/content/model/*")
  add_custom_command(
    OUTPUT "${here}/files.S" "${here}/files.cpp"
    COMMAND "${CMAKE_COMMAND}" "-DSOURCE=${PROJECT_SOURCE_DIR}" "-DOUT=${here}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake"
    DEPENDS "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake" ${web} ${prose} ${fonts_stamp}
            ${browser_packs}
    COMMENT "Assets and pages" VERBATIM)
  add_library(${target} OBJECT "${here}/files.S" "${here}/files.cpp")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PRIVATE willai_options)
endfunction()

# An object library that defines builtin_edition(): the edition that PUBLISHER makes from the folder CONTENT.
function(willai_embed_edition target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "PUBLISHER;CONTENT" "")
  set(here "${PROJECT_BINARY_DIR}/builtin")
  set(edition "${PROJECT_BINARY_DIR}/edition.sqlite")
  file(GLOB_RECURSE content CONFIGURE_DEPENDS "${arg_CONTENT}/*")
  add_custom_command(
    OUTPUT "${edition}" "${here}/edition.S"
    COMMAND "${CMAKE_COMMAND}" -E rm -f "${edition}"
    COMMAND "$<TARGET_FILE:${arg_PUBLISHER}>" publish --content "${arg_CONTENT}" --out "${edition}"
    COMMAND "${CMAKE_COMMAND}" "-DEDITION=${edition}" "-DOUT=${here}/edition.S"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_edition.cmake"
    DEPENDS ${arg_PUBLISHER} "${PROJECT_SOURCE_DIR}/cmake/embed_edition.cmake" ${content}
    COMMENT "The built-in edition" VERBATIM)
  add_library(${target} OBJECT "${here}/edition.S" "${PROJECT_SOURCE_DIR}/cmake/edition.cpp")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${target} PRIVATE willai_options)
endfunction()
