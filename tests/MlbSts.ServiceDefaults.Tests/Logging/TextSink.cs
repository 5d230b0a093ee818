using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace MlbSts.ServiceDefaults.Tests.Logging;

/// <summary>Keeps what a formatter writes.</summary>
internal sealed class TextSink(ITextFormatter formatter, TextWriter text) : ILogEventSink
{
    public void Emit(LogEvent logEvent) => formatter.Format(logEvent, text);
}
