# What `cmake --install` puts below the prefix; tools/release makes a package and a tarball of it.
install(TARGETS willai RUNTIME DESTINATION bin)
install(TARGETS willai-reader RUNTIME DESTINATION libexec/willai)
install(FILES "${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${PROJECT_SOURCE_DIR}/packaging/copyright" DESTINATION share/doc/willai)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION share/doc/willai PATTERN images EXCLUDE)

if(WILLAI_LIBRARY)
  install(TARGETS libwillai willai_sqlite LIBRARY DESTINATION lib OPTIONAL)  # ./start builds the program alone
  install(FILES "${PROJECT_SOURCE_DIR}/include/willai.h" DESTINATION include)
  install(FILES "${PROJECT_SOURCE_DIR}/packaging/libwillai.3" DESTINATION share/man/man3)
  configure_file("${PROJECT_SOURCE_DIR}/packaging/willai.pc.in" "${PROJECT_BINARY_DIR}/library/willai.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/library/willai.pc" DESTINATION lib/pkgconfig)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/bindings/python/willai" DESTINATION lib/python3/dist-packages
          FILES_MATCHING PATTERN "*.py" PATTERN "*.pyi" PATTERN "py.typed" PATTERN "__pycache__" EXCLUDE)
endif()

# The manual page is what the program prints; the unit names the program by the prefix of this installation.
install(CODE "set(willai_program \"$<TARGET_FILE:willai>\")\nset(willai_packaging \"${PROJECT_SOURCE_DIR}/packaging\")")
install(CODE [[
  set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}")
  file(MAKE_DIRECTORY "${root}/share/man/man1")
  execute_process(COMMAND "${willai_program}" --man OUTPUT_FILE "${root}/share/man/man1/willai.1" COMMAND_ERROR_IS_FATAL ANY)
  foreach(unit willai.service willai.socket)
    configure_file("${willai_packaging}/${unit}.in" "${root}/lib/systemd/system/${unit}" @ONLY)
  endforeach()
]])
