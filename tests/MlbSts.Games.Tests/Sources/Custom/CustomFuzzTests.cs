using MlbSts.Games.Sources;
using MlbSts.Games.Sources.Custom;
using MlbSts.Testing;
using ParquetSharp;

namespace MlbSts.Games.Tests.Sources.Custom;

/// <summary>Damaged tables of one's own are read, or refused with a reason; nothing else happens.</summary>
public sealed class CustomFuzzTests : IDisposable
{
    private const string Csv =
        "date,home_team,away_team,game_number,home_score,away_score,attendance\n"
        + "2016-04-04,BOS,NYA,0,5,3,37000\n2016-04-05,BOS,\"NYA\",1,1,0,\n2016-10-05,SFN,NYN,0,0,3,44747\n";

    private const string Json = """
        [{"date":"2016-04-04","home_team":"BOS","away_team":"NYA","game_number":0,"home_score":5,"away_score":3},
         {"date":"2016-04-05","home_team":"BOS","away_team":"NYA","game_number":1,"home_score":1,"away_score":null,"extra":{"a":[1]}}]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> Files =>
        new()
        {
            { "games.csv", 3 },
            { "games.json", 2 },
            { "games.parquet", 2 },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Undamaged_they_are_games(string name, int games)
    {
        File.WriteAllBytes(_folder[name], Sound(name));
        Assert.Equal(games, Read());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Damaged_they_are_read_or_refused_with_a_reason(string name, int _)
    {
        var sound = Sound(name);
        await Fuzzing.RunAsync(
            name,
            random =>
            {
                File.WriteAllBytes(_folder[name], Mutation.Of(sound, random));
                Read();
            },
            exception => exception is LoadRefusedException
        );
    }

    private int Read()
    {
        var refused = new List<RefusedFile>();
        var source = new CustomSource(_folder.Path, "mine");
        var read = 0;
        foreach (var season in source.Find(refused.Add, CancellationToken.None).ToList().GroupBy(game => (game.Phase, game.Season)))
        {
            using var reader = season.First().Source.OpenReader(season.Key.Phase, season.Key.Season);
            foreach (var game in season)
            {
                try
                {
                    reader.Read(game);
                    read++;
                }
                catch (GameRefusedException exception)
                {
                    refused.Add(new RefusedFile(game.SourceId, exception.Message));
                }
            }
        }
        Assert.All(refused, file => Assert.NotEmpty(file.Reason));
        return read;
    }

    private static byte[] Sound(string name) =>
        name switch
        {
            "games.csv" => System.Text.Encoding.UTF8.GetBytes(Csv),
            "games.json" => System.Text.Encoding.UTF8.GetBytes(Json),
            _ => Parquet(),
        };

    private static byte[] Parquet()
    {
        using var stream = new MemoryStream();
        Column[] columns =
        [
            new Column<string>("date"),
            new Column<string>("home_team"),
            new Column<string>("away_team"),
            new Column<int>("home_score"),
            new Column<int?>("away_score"),
        ];
        using (var writer = new ParquetFileWriter(stream, columns, leaveOpen: true))
        {
            using (var group = writer.AppendRowGroup())
            {
                Write(group, "2016-04-04", "2016-04-05");
                Write(group, "BOS", "BOS");
                Write(group, "NYA", "NYA");
                Write(group, 5, 1);
                Write<int?>(group, 3, 0);
            }
            writer.Close();
        }
        return stream.ToArray();
    }

    private static void Write<T>(RowGroupWriter group, params T[] values)
    {
        using var column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch(values);
    }
}
