throw new NotSupportedException("not built yet");
