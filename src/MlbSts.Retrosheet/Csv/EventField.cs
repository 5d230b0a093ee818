using MlbSts.Retrosheet.Games;

namespace MlbSts.Retrosheet.Csv;

/// <summary>One column of the event CSV.</summary>
/// <param name="Header">cwevent's label.</param>
/// <param name="Write">Writes the value of one play.</param>
internal sealed record EventField(string Header, FieldAction Write);

/// <summary>Writes one field of one play.</summary>
internal delegate void FieldAction(RowWriter row, Game game, PlayEvent play);
