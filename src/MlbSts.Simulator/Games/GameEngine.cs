namespace MlbSts.Simulator.Games;

/// <summary>Plays a game from the first pitch to the last, the same for the same matchup each time.</summary>
internal sealed class GameEngine
{
    private readonly Matchup _matchup;
    private readonly SeededRandom _random;
    private readonly Lineup _away;
    private readonly Lineup _home;
    private readonly Diamond _diamond;
    private readonly List<Play> _plays = [];
    private readonly int _delayAt;
    private int _reviewFrom;
    private int _umpireReviewFrom;
    private DateTimeOffset _now;

    private GameEngine(Matchup matchup)
    {
        _matchup = matchup;
        _random = SeededRandom.For(matchup.Seed, matchup.GamePk);
        _away = Lineup.Of(matchup.Away, matchup.Starter, _random);
        _home = Lineup.Of(matchup.Home, matchup.Starter, _random);
        _diamond = new Diamond(new Nine(_away), new Nine(_home));
        _now = matchup.FirstPitch.AddSeconds(_random.Between(20, 150));
        _delayAt = matchup.Twists.HasFlag(GameTwists.RainDelay) ? _random.Next(20, 34) : -1;
        _reviewFrom = matchup.Twists.HasFlag(GameTwists.Challenge) ? _random.Next(12, 40) : int.MaxValue;
        _umpireReviewFrom = matchup.Twists.HasFlag(GameTwists.UmpireReview) ? 8 : int.MaxValue;
    }

    public static GameRecord Play(Matchup matchup)
    {
        var engine = new GameEngine(matchup);
        engine.PlayInnings();
        var plays = EarnedRuns.Assign(engine._plays);
        return new GameRecord(
            matchup,
            engine._away,
            engine._home,
            plays,
            matchup.Twists.HasFlag(GameTwists.CorrectionAfterFinal) ? ScoringCorrection.Of(plays, engine._home, engine._away) : null
        );
    }

    private void PlayInnings()
    {
        for (var inning = 1; ; inning++)
        {
            PlayHalf(inning, isTop: true);
            if (inning >= 9 && _diamond.Home.Score > _diamond.Away.Score)
                return;
            PlayHalf(inning, isTop: false);
            if (inning >= 9 && _diamond.Home.Score != _diamond.Away.Score)
                return;
        }
    }

    private void PlayHalf(int inning, bool isTop)
    {
        _diamond.Begin(inning, isTop);
        if (_plays.Count > 0)
            _now = _now.AddSeconds(_random.Between(108, 134));
        for (var first = true; _diamond.Outs < 3 && !_diamond.HomeHasWon; first = false)
            _plays.Add(PlayBatter(first));
    }

    private Play PlayBatter(bool halfBegins)
    {
        var appearance = new PlateAppearance(_diamond, _random, _now);
        Before(appearance, halfBegins);
        var play = appearance.Run(_plays.Count);
        _now = play.EndsHalf ? play.End : play.End.AddSeconds(_random.Between(9, 27));
        if (ReviewOf(play) is not { } review)
            return play;
        _now = review.Ends.AddSeconds(_random.Between(10, 20));
        return play with { Review = review };
    }

    /// <summary>What happens between two batters.</summary>
    private void Before(PlateAppearance appearance, bool halfBegins)
    {
        if (_plays.Count == 0)
            appearance.OpeningStatuses(_matchup.FirstPitch);
        if (_plays.Count == _delayAt)
            appearance.RainDelay();
        if (halfBegins && _diamond.Inning > 9)
            appearance.PlaceRunner();
        if (_plays.Count > 2 && _diamond.Fielding.WantsReliever(_random, halfBegins))
            appearance.ChangePitcher(halfBegins);
        var batting = _diamond.Batting;
        if (_diamond.Inning is 7 or 8 && !batting.HasPinchHit && batting.Slot == batting.Lineup.DesignatedHitterSlot && _random.Chance(0.5))
            appearance.PinchHit();
    }

    private Review? ReviewOf(Play play)
    {
        FeedStatus status;
        int? challenger = null;
        if (play.Index >= _reviewFrom && !play.EndsHalf && play.Kind == PlayKind.Groundout && play.Movements[0].End == 1)
        {
            _reviewFrom = int.MaxValue;
            (status, challenger) = (FeedStatus.Challenge, _diamond.Batting.Lineup.Roster.Club.Id);
        }
        else if (play.Index >= _umpireReviewFrom && play.Kind == PlayKind.HomeRun && !_diamond.HomeHasWon)
        {
            _umpireReviewFrom = int.MaxValue;
            status = FeedStatus.UmpireReview;
        }
        else
            return null;
        var begins = play.End.AddSeconds(_random.Between(8, 20));
        return new Review(status, challenger, begins, begins.AddSeconds(_random.Between(55, 110)));
    }
}
