using System.Text;
using MlbSts.Storage;

namespace MlbSts.Operations.Tests;

/// <summary>The example of CONTRIBUTING: a scorecard is written, named by an index, and what it was written from is thrown away.</summary>
internal sealed class ScorecardFiling(IObjectStore store) : Operation<Scorecard, ScorecardInk>
{
    public override string Kind => "scorecard";

    public override string Describe(Scorecard state) => $"the scorecard {state.Name}";

    protected override IReadOnlyList<Step<Scorecard, ScorecardInk>> List() =>
        [
            Prepare("Written", WriteAsync, undo: EraseAsync),
            Commit("Named", NameAsync),
            Finish("Indexed", IndexAsync),
            Finish("Tidied", TidyAsync),
        ];

    private async Task<Scorecard> WriteAsync(Scorecard state, ScorecardInk ink, CancellationToken cancellationToken)
    {
        var put = await store.PutAsync(
            Buckets.Current,
            state.CardKey,
            Encoding.UTF8.GetBytes(ink.Text),
            PutOptions.Default,
            cancellationToken
        );
        return state with { Card = put.Reference };
    }

    private async Task EraseAsync(Scorecard state, CancellationToken cancellationToken)
    {
        await foreach (var version in store.ListVersionsAsync(Buckets.Current, state.CardKey, cancellationToken))
            await store.DeleteAsync(Buckets.Current, state.CardKey, version.VersionId, cancellationToken);
    }

    // What commits is that the journal says so.
    private Task<Scorecard> NameAsync(Scorecard state, ScorecardInk ink, CancellationToken cancellationToken) =>
        Task.FromResult(state with { Title = ink.Text.Split('\n')[0] });

    private async Task<Scorecard> IndexAsync(Scorecard state, CancellationToken cancellationToken)
    {
        await store.PutJsonAsync(Buckets.State, state.IndexKey, state, cancellationToken);
        return state;
    }

    private async Task<Scorecard> TidyAsync(Scorecard state, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(Buckets.State, state.PadKey, null, cancellationToken);
        return state;
    }
}

/// <summary>What the journal says of it.</summary>
internal sealed record Scorecard(string Name, string? Title = null, ObjectReference? Card = null)
{
    public string CardKey => $"scorecards/{Name}.txt";

    public string IndexKey => $"scorecards/{Name}.json";

    public string PadKey => $"scorecards/{Name}.pad";
}

/// <summary>What is in memory only.</summary>
internal sealed record ScorecardInk(string Text);
