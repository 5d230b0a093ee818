using MlbSts.Domain;
using MlbSts.Json;
using MlbSts.Json.Patching;

namespace MlbSts.Simulator.Feeds;

/// <summary>
/// Every state a game's feed goes through. Documents are made when somebody asks, one from the other so that they share what has not
/// changed; what was made once is kept.
/// </summary>
internal abstract class GameTimeline(int gamePk)
{
    private readonly Lock _gate = new();
    private readonly List<JsonTree> _states = [];
    private readonly Dictionary<int, byte[]> _steps = [];
    private (int Index, byte[] Body) _newest = (-1, []);

    public int GamePk => gamePk;

    /// <summary>The states in order; never empty.</summary>
    public abstract IReadOnlyList<StateMark> Marks { get; }

    /// <summary>Makes the document after those that were made before: called once for each mark, in order.</summary>
    protected abstract JsonTree Next(int index);

    /// <summary>The last state that has come by a moment; -1 before the first.</summary>
    public int IndexAt(DateTimeOffset moment)
    {
        int low = 0,
            high = Marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marks[middle].Moment <= moment)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>The state of exactly that timecode; -1 where there is none.</summary>
    public int IndexOf(Timecode timecode)
    {
        var index = IndexAt(timecode.Moment);
        return index >= 0 && new Timecode(Marks[index].Moment) == timecode ? index : -1;
    }

    /// <summary>The document of a state.</summary>
    public JsonTree State(int index)
    {
        lock (_gate)
        {
            while (_states.Count <= index)
                _states.Add(Next(_states.Count));
            return _states[index];
        }
    }

    /// <summary>The text of a state's document.</summary>
    public virtual ReadOnlyMemory<byte> Body(int index)
    {
        var state = State(index);
        lock (_gate)
        {
            if (_newest.Index == index)
                return _newest.Body;
        }
        var body = state.ToUtf8();
        lock (_gate)
            _newest = (index, body);
        return body;
    }

    /// <summary>The envelope <c>{"diff":[...]}</c> that leads from the state before to this one.</summary>
    public ReadOnlyMemory<byte> Step(int index)
    {
        var (before, after) = (State(index - 1), State(index));
        lock (_gate)
        {
            if (!_steps.TryGetValue(index, out var step))
                _steps[index] = step = JsonPart.Object(("diff", JsonPatch.ToJson(FeedSteps.Between(before, after)))).ToUtf8();
            return step;
        }
    }
}
