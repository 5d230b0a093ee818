using MlbSts.Retrosheet.Records;

namespace MlbSts.Retrosheet.Games;

/// <summary>One game as its records tell it. A reader uses the object and its plays again for the next game.</summary>
public sealed class Game
{
    internal Game() { }

    internal ReadOnlyMemory<byte> IdText { get; private set; }

    internal PlayEvent[] Pool { get; set; } = [];

    internal int EventCount { get; set; }

    internal ShortText[] TeamCodes { get; } = new ShortText[2];

    internal List<InfoRecord> InfoRows { get; } = [];

    internal List<LineupRecord> LineupRows { get; } = [];

    internal List<EarnedRunRecord> EarnedRunRows { get; } = [];

    internal List<ReadOnlyMemory<byte>> CommentRows { get; } = [];

    internal List<NoPlayRecord> NoPlayRows { get; } = [];

    /// <summary>Home team, date and number: <c>ATL198204090</c>.</summary>
    public string Id => System.Text.Encoding.Latin1.GetString(IdText.Span);

    /// <summary>The file it is from.</summary>
    public string File { get; private set; } = "";

    /// <summary>The line its <c>id</c> record is on.</summary>
    public int LineNumber { get; private set; }

    /// <summary>Code of the visiting team.</summary>
    public string VisitingTeam => TeamCodes[0].ToString();

    /// <summary>Code of the home team.</summary>
    public string HomeTeam => TeamCodes[1].ToString();

    /// <summary>The home team bats first (<c>info,htbf,true</c>).</summary>
    public bool HomeBatsFirst { get; internal set; }

    /// <summary>The <c>info</c> records in order.</summary>
    public IReadOnlyList<InfoRecord> Info => InfoRows;

    /// <summary>The <c>start</c> and <c>sub</c> records in order.</summary>
    public IReadOnlyList<LineupRecord> Lineups => LineupRows;

    /// <summary>The <c>data,er</c> records in order.</summary>
    public IReadOnlyList<EarnedRunRecord> EarnedRuns => EarnedRunRows;

    /// <summary>The texts of the <c>com</c> records in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Comments => CommentRows;

    /// <summary>The <c>NP</c> records that interrupt a plate appearance under way, in order.</summary>
    public IReadOnlyList<NoPlayRecord> NoPlays => NoPlayRows;

    /// <summary>The plays, without <c>NP</c> records.</summary>
    public ReadOnlySpan<PlayEvent> Events => Pool.AsSpan(0, EventCount);

    /// <summary>Final runs of a side.</summary>
    /// <param name="side">0 the visiting team, 1 the home team.</param>
    public int Score(int side) => FinalScore[side];

    internal int[] FinalScore { get; } = new int[2];

    internal void Begin(ReadOnlyMemory<byte> id, string file, int line)
    {
        IdText = id;
        File = file;
        LineNumber = line;
        EventCount = 0;
        InfoRows.Clear();
        LineupRows.Clear();
        EarnedRunRows.Clear();
        CommentRows.Clear();
        NoPlayRows.Clear();
    }

    /// <summary>The value of an <c>info</c> record, or null.</summary>
    public string? InfoValue(string key)
    {
        string? value = null;
        foreach (var row in InfoRows)
        {
            if (row.Key == key)
                value = row.Value;
        }
        return value;
    }
}
